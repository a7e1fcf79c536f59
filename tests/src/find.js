// Finds what a person means by a kind of thing and its name. Returns the element, or null.
const [kind, name] = arguments
const WHAT = {
  button: 'button, a[href], summary, [role=button], [role=link], [role=menuitem], [role=option], [role=tab], [role=radio], [role=switch], [role=checkbox], [role=gridcell], input[type=checkbox], input[type=radio]',
  field: 'input, textarea, select, [role=combobox], [role=textbox], [role=spinbutton]',
  text: 'body *',
}
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim()
const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })

function nameOf(element) {
  const by = element.getAttribute('aria-labelledby')
  if (by) return tidy(by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '))
  if (element.hasAttribute('aria-label')) return tidy(element.getAttribute('aria-label'))
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
  return tidy(labels || element.innerText || element.placeholder || element.title)
}

// An open dialog covers the rest; the topmost one is asked first.
const dialogs = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].filter(seen).reverse()
for (const room of [...dialogs, document]) {
  const things = [...room.querySelectorAll(WHAT[kind])].filter(seen)
  const named = things.map((element) => [element, kind === 'text' ? tidy(element.innerText) : nameOf(element)])
  if (kind === 'text') {
    const holding = named.filter(([, text]) => text.includes(name))
    if (holding.length) return holding.at(-1)[0]
    continue
  }
  const match = named.find(([, own]) => own === name) ?? named.find(([, own]) => own.startsWith(name))
  if (match) return match[0]
}
return null
