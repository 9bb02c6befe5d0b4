// Loaded before the action: interrupts it at the very moment at which it first listens for that.
const { on } = process
process.on = function (name, listener) {
  const result = on.call(process, name, listener)
  if (name === 'SIGINT') {
    process.on = on
    process.kill(process.pid, 'SIGINT')
  }
  return result
}
