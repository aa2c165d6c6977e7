// Prints what its process took when that ends: the most memory (KB), seconds of the processor.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stdout.write(`\n${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}\n`)
})
