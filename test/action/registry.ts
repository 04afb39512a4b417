/** A registry of npm that has one package, packed from this checkout as it is built. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { folder } from '../cli/journey.js';
import { root } from './runner.js';

/** Its address; what it was asked for comes into `asked`. */
export async function registry(version: string, asked: string[] = []): Promise<string> {
  const place = folder({});
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', place], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const tarball = readFileSync(join(place, packed.trim()));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/journey-dsl.tgz') return response.end(tarball);
    if (request.url !== '/journey-dsl') return response.writeHead(404).end('{}');
    const of = { name: 'journey-dsl', version, bin: manifest.bin, dist: { tarball: `${address}/journey-dsl.tgz` } };
    return response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ name: 'journey-dsl', 'dist-tags': { latest: version }, versions: { [version]: of } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the server has no port');
  const address = `http://127.0.0.1:${listening.port}`;
  return address;
}
