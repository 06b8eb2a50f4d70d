// Runs the program, shows each line that it prints, and posts it to run.mjs if the page came from there.
import { dotnet } from './_framework/dotnet.js';

const lines = document.getElementById('lines');
let posted = Promise.resolve();

function post(path, body) {
  posted = posted.then(() => fetch(path, { method: 'POST', body })).catch(() => {});
}

function show(line) {
  lines.textContent += line + '\n';
  post('/line', line);
}

let exitCode = 1;
try {
  const runtime = await dotnet.withModuleConfig({ print: show, printErr: show }).create();
  exitCode = await runtime.runMain();
} catch (error) {
  show(String(error?.stack ?? error));
}

post('/end', String(exitCode));
