// Publishes the page, opens it in headless Chromium and prints what it measures: node bench/Browser/run.mjs [/path/to/chromium]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const chromium = process.argv[2] ?? '/usr/bin/chromium';
const minutes = 5;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const scratch = mkdtempSync(join(tmpdir(), 'netgen-browser-'));
const root = join(scratch, 'page', 'wwwroot');
let browser;
let bits;

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    let body = '';
    request.on('data', chunk => body += chunk);
    request.on('end', () => {
      response.end();
      if (request.url === '/end') {
        finish(Number(body));
      } else {
        console.log(body);
        bits = body.startsWith('bits ') ? body.slice(5) : bits;
      }
    });
    return;
  }

  const asked = normalize(new URL(request.url, 'http://page').pathname);
  const path = asked === '/' ? '/index.html' : asked;
  try {
    const content = readFileSync(join(root, path));
    // A page that is isolated from others has a clock with a resolution of 5 instead of 100 microseconds.
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});

function finish(exitCode) {
  if (exitCode === 0 && bits !== expected) {
    console.error(`These bits are not those of a processor without fused multiply-add, ${expected}.`);
    exitCode = 1;
  }

  browser?.once('exit', () => {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    process.exit(exitCode);
  });
  browser?.kill();
}

const folder = dirname(fileURLToPath(import.meta.url));
execFileSync('dotnet', ['publish', folder, '-c', 'Release', '-v', 'q', '-o', join(scratch, 'page')], { stdio: 'inherit' });
const expected = execFileSync('dotnet', ['run', '-c', 'Release', '--project', join(folder, '../../tests/Bits'), '--', '1x10'], {
  env: { ...process.env, DOTNET_EnableAVX2: '0' },
}).toString().trim().split('\n').at(-1);
console.log(execFileSync(chromium, ['--version']).toString().trim());
server.listen(0, '127.0.0.1', () => {
  browser = spawn(chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--user-data-dir=' + join(scratch, 'profile'), `http://127.0.0.1:${server.address().port}/`,
  ], { stdio: 'ignore' });
});
setTimeout(() => {
  console.error(`The page did not finish within ${minutes} minutes.`);
  finish(1);
}, minutes * 60_000);
