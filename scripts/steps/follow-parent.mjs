// Loaded before the server when `npm start` runs it: when the starting process is killed, its channel closes and the server
// drains and ends too, instead of keeping the port.
const patience = 5000; // ms

process.channel?.unref();
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), patience).unref();
});
