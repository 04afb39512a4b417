/** As much of GitHub's API as comments need, served on this machine. */
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

export interface Pull {
  readonly number: number;
  readonly head: { readonly sha: string; readonly label: string; readonly repo: { readonly id: number } };
  readonly base: { readonly ref: string };
}

export interface GitHub {
  readonly url: string;
  readonly comments: Comment[];
  /** Each as `METHOD path`, those of a question for somebody's name left out. */
  readonly requests: string[];
}

/** Comments of the pull request 5 of `ada/journeys`. Whoever has the token is the bot of the workflow. */
export async function github(
  known: readonly Comment[] = [],
  pulls: readonly Pull[] = [],
  mayWrite = true,
): Promise<GitHub> {
  const comments = [...known];
  const requests: string[] = [];
  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (request.headers.authorization !== 'Bearer secret-token') return [401, { message: 'Bad credentials' }];
    if (pathname === '/graphql') return [200, { data: { viewer: { login: 'github-actions[bot]' } } }];
    requests.push(`${request.method} ${pathname}`);
    const all = '/repos/ada/journeys/issues/5/comments';
    if (request.method === 'GET' && pathname === all) {
      const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('per_page'))];
      return [200, comments.slice((page - 1) * size, page * size)];
    }
    if (request.method === 'GET' && pathname === '/repos/ada/journeys/pulls') {
      return [200, pulls.filter(({ head }) => head.label === searchParams.get('head'))];
    }
    if (!mayWrite) return [403, { message: 'Resource not accessible by integration' }];
    const body = String(JSON.parse(await text(request)).body);
    if (body.length > 65_536) return [422, { message: 'body is too long' }];
    if (request.method === 'POST' && pathname === all) {
      const made = { id: 1_000 + comments.length, user: { login: 'github-actions[bot]' }, body };
      comments.push(made);
      return [201, made];
    }
    const one = comments.find(
      ({ id }) => request.method === 'PATCH' && pathname === `/repos/ada/journeys/issues/comments/${id}`,
    );
    if (one === undefined) return [404, { message: 'Not Found' }];
    one.body = body;
    return [200, one];
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ([status, content]) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content)),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}`, comments, requests };
}
