/// The tables of keys: each record's keys, in the order in which people should write them, with all that the decoder,
/// the schema and the reference page know of them.
enum Records {}
