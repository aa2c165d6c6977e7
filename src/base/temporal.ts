// Node 22 and 24 have no Temporal. Nothing may use it before all modules are loaded.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
