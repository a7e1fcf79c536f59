# Importing: what the core says. Refusals of lines are `import-issue-…`.
error-import-column-missing = No column is matched with a field that is needed. Match one with: { $field }
error-import-not-found = This import is no longer there; it may have been undone: { $id }
done-imported = { $file }: { $added } added, { $updated } completed
import-issue-name-missing = No name
import-issue-arrival-unreadable = The day of arrival cannot be read
import-issue-departure-before-arrival = The departure is before the arrival
import-issue-column-unmatched = No field was chosen for this column
import-issue-value-unknown = The value is not one that can be kept
import-issue-several-namesakes = Several guests have this name: choose which on Today
