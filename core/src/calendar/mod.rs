//! Solar and lunar dates, recurrence and festivals. Pure: knows no file, no guest and no clock.
