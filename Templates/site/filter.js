// Leaves only the rows in view that were chosen. Without it the page shows all of them, and no form.
document.querySelectorAll(".filtered").forEach(function (area) {
  const form = area.querySelector("form.filters");
  if (!form) return;
  const choices = Array.from(form.querySelectorAll("select"));
  const rows = Array.from(area.querySelectorAll("[data-values]"));
  const status = form.querySelector("output");

  function apply() {
    const chosen = choices.map(function (choice) { return choice.value; }).filter(Boolean);
    rows.forEach(function (row) {
      const values = row.dataset.values.split("\n");
      row.hidden = !chosen.every(function (value) { return values.includes(value); });
    });
    const shown = rows.filter(function (row) { return !row.hidden; }).length;
    status.textContent = status.dataset.text.replace("{shown}", shown).replace("{all}", rows.length);
    area.querySelectorAll("[data-part]").forEach(function (part) {
      part.hidden = part.querySelector("[data-values]:not([hidden])") === null;
    });
  }

  choices.forEach(function (choice) { choice.addEventListener("change", apply); });
  form.addEventListener("reset", function () { setTimeout(apply); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  apply();
});
