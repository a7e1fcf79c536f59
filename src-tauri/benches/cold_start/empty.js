// The same two frames as in today.js, as soon as there is a page.
addEventListener('DOMContentLoaded', () => {
  requestAnimationFrame(() => requestAnimationFrame(() => (document.title = 'usable')))
})
