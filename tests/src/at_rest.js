// What still moves or loads on the page, in a word; null when it has come to rest.
const passing = (animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity
if (document.readyState !== 'complete') return 'page'
if (document.fonts.status !== 'loaded') return 'fonts'
if (document.querySelector('.skeleton')) return 'rows'
if ([...document.images].some((image) => !image.complete)) return 'images'
if (document.getAnimations().some(passing)) return 'animations'
return null
