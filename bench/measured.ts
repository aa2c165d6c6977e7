process.on('exit', () => {
  process.stdout.write(`\n${process.resourceUsage().maxRSS}\n`)
})
