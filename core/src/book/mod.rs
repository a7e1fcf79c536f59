//! The one encrypted file that holds everything. The only place that names the database engine.
