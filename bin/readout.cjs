#!/usr/bin/env node
// Old syntax on purpose: an old Node must get as far as the message.
var parts = process.versions.node.split('.')
if (Number(parts[0]) < 22 || (parts[0] === '22' && Number(parts[1]) < 12)) {
  console.error(
    'Readout needs Node.js 22.12 or later; this is Node.js ' +
      process.versions.node +
      '.\nGet a newer one from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}
import('../dist/main.js')
