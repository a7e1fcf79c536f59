// What still moves or loads on the page, in a word; null when it has come to rest.
const passing = (animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity
// A sheet of paper further down comes when it is scrolled to.
const inSight = (element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return top < innerHeight && bottom > 0
}
if (document.readyState !== 'complete') return 'page'
if (document.fonts.status !== 'loaded') return 'fonts'
if (document.querySelector('.skeleton')) return 'rows'
if ([...document.querySelectorAll('[aria-busy=true]')].some(inSight)) return 'work'
if ([...document.images].some((image) => !image.complete)) return 'images'
if (document.getAnimations().some(passing)) return 'animations'
return null
