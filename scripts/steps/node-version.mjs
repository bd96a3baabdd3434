// Imported first by every command, and written for any Node that knows modules: an old one gets a sentence, not a stack.
var wanted = [20, 19];
var found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  process.stderr.write(
    'Tamis needs Node ' +
      wanted.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      ': install the current release from https://nodejs.org.\n',
  );
  process.exit(1);
}
