//! vCard, CSV, XLSX and iCalendar, in and out. Knows formats, not the book.
