import '../lib/base.css'
import '../lib/shared.css'
import { mount } from 'svelte'
import { host } from '../host'
import { language, setLanguage } from '../lib/i18n/index.svelte'
import { keepInputMethodKeys } from '../lib/keys/inputMethod'
import { applyTextSize } from '../lib/textSize.svelte'
import { applyTheme, theme } from '../lib/theme.svelte'
import App from './App.svelte'

if (navigator.userAgent.includes('Linux')) document.documentElement.dataset['system'] = 'linux'
applyTheme()
applyTextSize()
setLanguage(language())
// Before anything on the page listens.
keepInputMethodKeys(window)
// The frame begins as the system has it, and dressing it anew would hold up the first answers.
if (theme() !== 'system') void host.setTheme(theme())

const target = document.getElementById('app')
if (target) mount(App, { target })
