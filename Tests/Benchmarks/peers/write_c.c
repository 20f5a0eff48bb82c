/* Writes the workbooks that a folder of listings describes: plain C on libxlsxwriter.
 *
 * usage: write_c LISTINGS WORKBOOKS       writes them
 *        write_c --read-only LISTINGS     only reads the listings, so that their reading can be taken off
 *
 * The folder of the workbooks exists. See ../inputs/listing.py for what a listing is.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

enum { MOST_FIELDS = 32, MOST_FORMATS = 1024, MOST_BREAKS = 1024 };

static void fail(const char *what, const char *which) {
    fprintf(stderr, "write_c: %s: %s\n", what, which);
    exit(1);
}

static void check(lxw_error error, const char *word) {
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error), word);
}

/* ---- Reading ---- */

typedef struct {
    char *text; /* The whole file; fields are unescaped in place. */
    char *next;
    char *field[MOST_FIELDS];
    int count;
} Listing;

static Listing listing_open(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail("cannot open", path);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    Listing listing = {.text = malloc(size + 1)};
    if (!listing.text || fread(listing.text, 1, size, file) != (size_t)size) fail("cannot read", path);
    fclose(file);
    listing.text[size] = 0;
    listing.next = listing.text;
    return listing;
}

/* The next record's fields, or 0 at the end. */
static int listing_next(Listing *listing) {
    char *from = listing->next, *to = from;
    if (!*from) return 0;
    listing->count = 0;
    listing->field[listing->count++] = to;
    for (;; from++) {
        switch (*from) {
        case '\t':
            *to++ = 0;
            if (listing->count == MOST_FIELDS) fail("too many fields", listing->field[0]);
            listing->field[listing->count++] = to;
            break;
        case '\\':
            from++;
            *to++ = *from == 't' ? '\t' : *from == 'n' ? '\n' : *from == 'r' ? '\r' : '\\';
            break;
        case '\n':
        case 0:
            listing->next = *from ? from + 1 : from;
            *to = 0;
            return 1;
        default:
            *to++ = *from;
        }
    }
}

/* ---- Writing ---- */

typedef struct {
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    lxw_chart *chart;
    lxw_chart_font text_font;
    lxw_format *formats[MOST_FORMATS];
    int format_count;
    lxw_format *tones[MOST_FORMATS];
    int tone_count;
    char **f; /* The fields of the record at hand. */
    int count;
} Writer;

static int integer(const char *field) { return (int)strtol(field, NULL, 10); }
static double number(const char *field) { return strtod(field, NULL); }
static int yes(const char *field) { return field[0] == '1'; }

/* The library takes nought for no colour. */
static lxw_color_t colour(const char *field) {
    lxw_color_t colour = (lxw_color_t)strtol(field, NULL, 16);
    return colour ? colour : (lxw_color_t)LXW_COLOR_BLACK;
}

static lxw_format *format_at(Writer *w, int field) { return w->formats[integer(w->f[field])]; }

static uint8_t edge(const char *style) {
    return *style == 0 ? LXW_BORDER_NONE : strcmp(style, "medium") == 0 ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN;
}

static void write_properties(Writer *w) {
    struct tm created = {0};
    strptime(w->f[6], "%Y-%m-%dT%H:%M:%SZ", &created);
    lxw_doc_properties properties = {
        .title = w->f[1], .subject = w->f[2], .author = w->f[3], .company = w->f[3], .keywords = w->f[4],
        .comments = w->f[5], .created = timegm(&created)};
    check(workbook_set_properties(w->workbook, &properties), w->f[0]);
}

static void add_format(Writer *w) {
    if (w->format_count == MOST_FORMATS) fail("too many", w->f[0]);
    lxw_format *format = w->formats[w->format_count++] = workbook_add_format(w->workbook);
    format_set_font_name(format, w->f[1]);
    format_set_font_size(format, number(w->f[2]));
    if (*w->f[3]) format_set_font_color(format, colour(w->f[3]));
    if (yes(w->f[4])) format_set_bold(format);
    if (yes(w->f[5])) format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (*w->f[6]) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_bg_color(format, colour(w->f[6]));
    }
    if (*w->f[7]) {
        format_set_border(format, edge(w->f[7]));
        format_set_border_color(format, colour(w->f[8]));
        format_set_top(format, edge(w->f[9]));
        format_set_top_color(format, colour(w->f[10]));
    }
    if (*w->f[11])
        format_set_align(format, w->f[11][0] == 'l' ? LXW_ALIGN_LEFT : w->f[11][0] == 'c' ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT);
    if (*w->f[12]) format_set_align(format, w->f[12][0] == 't' ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    if (integer(w->f[13])) format_set_indent(format, (uint8_t)integer(w->f[13]));
    if (yes(w->f[14])) format_set_text_wrap(format);
    if (yes(w->f[15])) format_set_shrink(format);
    if (strcmp(w->f[16], "General") != 0) format_set_num_format(format, w->f[16]);
}

static void add_tone(Writer *w) {
    if (w->tone_count == MOST_FORMATS) fail("too many", w->f[0]);
    lxw_format *tone = w->tones[w->tone_count++] = workbook_add_format(w->workbook);
    format_set_pattern(tone, LXW_PATTERN_SOLID);
    format_set_bg_color(tone, colour(w->f[1]));
    format_set_font_color(tone, colour(w->f[2]));
    if (yes(w->f[3])) format_set_bold(tone);
}

static void add_sheet(Writer *w) {
    w->sheet = workbook_add_worksheet(w->workbook, w->f[1]);
    if (!w->sheet) fail("cannot add", w->f[1]);
    if (yes(w->f[2])) worksheet_hide(w->sheet);
    if (yes(w->f[3])) {
        worksheet_activate(w->sheet);
        worksheet_set_first_sheet(w->sheet);
    }
    if (yes(w->f[4])) worksheet_gridlines(w->sheet, LXW_HIDE_ALL_GRIDLINES);
    if (integer(w->f[5]) != 100) worksheet_set_zoom(w->sheet, (uint16_t)integer(w->f[5]));
    if (integer(w->f[6]) || integer(w->f[7]))
        worksheet_freeze_panes(w->sheet, integer(w->f[6]), (lxw_col_t)integer(w->f[7]));
}

static void write_formula(Writer *w, lxw_row_t row, lxw_col_t column) {
    lxw_format *format = format_at(w, 3);
    if (w->f[4][0] == 't') check(worksheet_write_formula_str(w->sheet, row, column, w->f[6], format, w->f[5]), w->f[0]);
    else check(worksheet_write_formula_num(w->sheet, row, column, w->f[6], format, number(w->f[5])), w->f[0]);
}

static void write_link(Writer *w, lxw_row_t row, lxw_col_t column) {
    char url[512];
    snprintf(url, sizeof url, "internal:%s", w->f[4]);
    check(worksheet_write_url(w->sheet, row, column, url, format_at(w, 3)), w->f[0]);
}

static void add_rule(Writer *w) {
    lxw_conditional_format rule = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = w->f[6], .format = w->tones[integer(w->f[5])],
        .stop_if_true = 1};
    check(worksheet_conditional_format_range(
              w->sheet, integer(w->f[1]), (lxw_col_t)integer(w->f[2]), integer(w->f[3]), (lxw_col_t)integer(w->f[4]),
              &rule), w->f[0]);
}

static void add_list(Writer *w) {
    char source[512];
    snprintf(source, sizeof source, "=%s", w->f[5]);
    lxw_data_validation list = {
        .validate = LXW_VALIDATION_TYPE_LIST_FORMULA, .value_formula = source,
        .input_title = *w->f[6] ? w->f[6] : NULL, .input_message = *w->f[7] ? w->f[7] : NULL,
        .error_title = w->f[8], .error_message = w->f[9], .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING};
    check(worksheet_data_validation_range(
              w->sheet, integer(w->f[1]), (lxw_col_t)integer(w->f[2]), integer(w->f[3]), (lxw_col_t)integer(w->f[4]),
              &list), w->f[0]);
}

static void add_chart(Writer *w) {
    lxw_chart *chart = w->chart = workbook_add_chart(w->workbook, LXW_CHART_BAR_STACKED);
    lxw_chart_font title = {.name = w->f[3], .size = number(w->f[4]), .color = colour(w->f[5]), .bold = 1};
    lxw_chart_font text = {.name = w->f[6], .size = number(w->f[7]), .color = colour(w->f[8])};
    lxw_chart_line line = {.color = colour(w->f[9]), .width = 0.75};
    w->text_font = text;
    chart_axis_set_num_font(chart->y_axis, &text);
    chart_axis_set_num_font(chart->x_axis, &text);
    chart_legend_set_font(chart, &text);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_axis_set_name(chart->x_axis, w->f[2]);
    chart_axis_set_name_font(chart->x_axis, &text);
    chart_title_set_name(chart, w->f[1]);
    chart_title_set_name_font(chart, &title);
    chart_axis_set_min(chart->x_axis, 0);
    if (number(w->f[11]) > 0) chart_axis_set_major_unit(chart->x_axis, number(w->f[11]));
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_crossing_max(chart->y_axis);
    chart_set_series_gap(chart, (uint16_t)integer(w->f[10]));
    chart_axis_major_gridlines_set_line(chart->x_axis, &line);
    chart_axis_set_line(chart->y_axis, &line);
    chart_chartarea_set_line(chart, &line);
}

static void add_series(Writer *w) {
    char categories[256], values[256];
    snprintf(categories, sizeof categories, "=%s", w->f[2]);
    snprintf(values, sizeof values, "=%s", w->f[3]);
    lxw_chart_series *series = chart_add_series(w->chart, categories, values);
    lxw_chart_fill fill = {.color = colour(w->f[4])};
    lxw_chart_line line = {.color = colour(w->f[5]), .width = 0.75};
    lxw_chart_font labels = w->text_font;
    labels.color = colour(w->f[7]);
    chart_series_set_name(series, w->f[1]);
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &line);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, w->f[6]);
    chart_series_set_labels_font(series, &labels);
}

static void insert_chart(Writer *w) {
    lxw_chart_options options = {
        .x_scale = number(w->f[3]) / 480, .y_scale = number(w->f[4]) / 288,
        .object_position = LXW_OBJECT_MOVE_DONT_SIZE, .description = w->f[5]};
    check(worksheet_insert_chart_opt(
              w->sheet, integer(w->f[1]), (lxw_col_t)integer(w->f[2]), w->chart, &options), w->f[0]);
}

static void set_page(Writer *w) {
    worksheet_set_paper(w->sheet, strcmp(w->f[1], "A3") == 0 ? 8 : 9);
    if (yes(w->f[2])) worksheet_set_landscape(w->sheet);
    worksheet_set_margins(w->sheet, number(w->f[3]), number(w->f[4]), number(w->f[5]), number(w->f[6]));
    worksheet_fit_to_pages(w->sheet, 1, 0);
    lxw_header_footer_options options = {.margin = number(w->f[7])};
    if (*w->f[8]) check(worksheet_set_footer_opt(w->sheet, w->f[8], &options), w->f[0]);
}

static void set_breaks(Writer *w) {
    lxw_row_t breaks[MOST_FIELDS + 1] = {0};
    for (int i = 1; i < w->count; i++) breaks[i - 1] = integer(w->f[i]);
    check(worksheet_set_h_pagebreaks(w->sheet, breaks), w->f[0]);
}

static void ignore(Writer *w) {
    static const uint8_t hints[] = {
        LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_FORMULA_DIFFERS, LXW_IGNORE_FORMULA_RANGE,
        LXW_IGNORE_LIST_DATA_VALIDATION};
    check(worksheet_ignore_errors(w->sheet, hints[integer(w->f[1])], w->f[2]), w->f[0]);
}

static void write_record(Writer *w) {
    const char *word = w->f[0];
    lxw_row_t row = w->count > 1 ? (lxw_row_t)integer(w->f[1]) : 0;
    lxw_col_t column = w->count > 2 ? (lxw_col_t)integer(w->f[2]) : 0;
    if (strcmp(word, "text") == 0) check(worksheet_write_string(w->sheet, row, column, w->f[4], format_at(w, 3)), word);
    else if (strcmp(word, "formula") == 0) write_formula(w, row, column);
    else if (strcmp(word, "number") == 0)
        check(worksheet_write_number(w->sheet, row, column, number(w->f[4]), format_at(w, 3)), word);
    else if (strcmp(word, "blank") == 0) check(worksheet_write_blank(w->sheet, row, column, format_at(w, 3)), word);
    else if (strcmp(word, "row") == 0) check(worksheet_set_row(w->sheet, row, number(w->f[2]), NULL), word);
    else if (strcmp(word, "rule") == 0) add_rule(w);
    else if (strcmp(word, "merge") == 0)
        check(worksheet_merge_range(w->sheet, row, column, integer(w->f[3]), (lxw_col_t)integer(w->f[4]), "", format_at(w, 5)), word);
    else if (strcmp(word, "link") == 0) write_link(w, row, column);
    else if (strcmp(word, "column") == 0)
        check(worksheet_set_column(w->sheet, (lxw_col_t)row, (lxw_col_t)row, (number(w->f[2]) - 5) / 7, NULL), word);
    else if (strcmp(word, "list") == 0) add_list(w);
    else if (strcmp(word, "format") == 0) add_format(w);
    else if (strcmp(word, "tone") == 0) add_tone(w);
    else if (strcmp(word, "sheet") == 0) add_sheet(w);
    else if (strcmp(word, "chart") == 0) add_chart(w);
    else if (strcmp(word, "series") == 0) add_series(w);
    else if (strcmp(word, "insert") == 0) insert_chart(w);
    else if (strcmp(word, "page") == 0) set_page(w);
    else if (strcmp(word, "print area") == 0)
        check(worksheet_print_area(w->sheet, row, column, integer(w->f[3]), (lxw_col_t)integer(w->f[4])), word);
    else if (strcmp(word, "repeat") == 0) check(worksheet_repeat_rows(w->sheet, row, integer(w->f[2])), word);
    else if (strcmp(word, "breaks") == 0) set_breaks(w);
    else if (strcmp(word, "ignore") == 0) ignore(w);
    else if (strcmp(word, "properties") == 0) write_properties(w);
    else fail("unknown record", word);
}

static void write_workbook(const char *listing_path, const char *path) {
    Listing listing = listing_open(listing_path);
    Writer writer = {.workbook = workbook_new(path)};
    if (!writer.workbook) fail("cannot make", path);
    while (listing_next(&listing)) {
        writer.f = listing.field;
        writer.count = listing.count;
        write_record(&writer);
    }
    check(workbook_close(writer.workbook), path);
    free(listing.text);
}

static void read_listing(const char *path) {
    Listing listing = listing_open(path);
    long records = 0;
    while (listing_next(&listing)) records++;
    if (!records) fail("nothing in", path);
    free(listing.text);
}

int main(int count, char **arguments) {
    int read_only = count == 3 && strcmp(arguments[1], "--read-only") == 0;
    if (count != 3) fail("usage", "write_c LISTINGS WORKBOOKS | write_c --read-only LISTINGS");
    const char *listings = read_only ? arguments[2] : arguments[1];
    DIR *folder = opendir(listings);
    if (!folder) fail("cannot open", listings);
    for (struct dirent *entry; (entry = readdir(folder));) {
        char *end = strstr(entry->d_name, ".tsv");
        if (!end) continue;
        char listing[4096], workbook[4096];
        snprintf(listing, sizeof listing, "%s/%s", listings, entry->d_name);
        snprintf(workbook, sizeof workbook, "%s/%.*s.xlsx", arguments[2], (int)(end - entry->d_name), entry->d_name);
        if (read_only) read_listing(listing);
        else write_workbook(listing, workbook);
    }
    closedir(folder);
    return 0;
}
