/**
 * How a request about an open document is answered: once its text has been read as it is now, and so that a feature that
 * fails has nothing to say instead of taking the server with it.
 */
import { type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type CancellationToken,
  type Connection,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Model } from '../../model/index.js';
import type { Configurations } from '../configurations.js';
import type { Files } from '../files.js';
import type { Log } from '../log.js';
import type { Readings } from '../readings.js';
import { servesScheme } from '../schemes.js';
import type { Settings } from '../settings.js';
import { whenAllRead, whenRead } from '../waiting.js';
import type { Workspace } from '../workspace.js';

export interface FeatureParts {
  readonly connection: Connection;
  readonly log: Log;
  readonly readings: Readings;
  readonly configurations: Configurations;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly files: Files;
}

/** An open document as it was last read. */
export interface Served {
  readonly document: LangiumDocument;
  readonly model: Model;
}

type Answering<Params extends About, Answer> = (
  served: Served,
  params: Params,
) => Answer | undefined | Promise<Answer | undefined>;

type About = { readonly textDocument: TextDocumentIdentifier };
type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer | null>;

export interface Asking {
  /** A handler for requests about one document: `null` when it is not open, or when its feature failed. */
  about<Params extends About, Answer>(answer: Answering<Params, Answer>): Handler<Params, Answer>;
  /**
   * The same for whoever types and cannot wait for a long text to be read: the document's text is the newest, its tree
   * and model may be of the text before the last edits.
   */
  aboutNow<Params extends About, Answer>(answer: Answering<Params, Answer>): Handler<Params, Answer>;
  /** The same for a question that other files of the workspace have a say in: it waits until all of them are read. */
  aboutAll<Params extends About, Answer>(answer: Answering<Params, Answer>): Handler<Params, Answer>;
  /** A handler for requests about the whole workspace, once all of it is read; `where` names it in the log. */
  anywhere<Params, Answer>(
    where: string,
    answer: (params: Params) => Answer | Promise<Answer>,
  ): Handler<Params, Answer>;
}

export function askingOf(services: LangiumSharedServices, { log, readings }: FeatureParts): Asking {
  const asking: Asking = {
    about: (answer) => (params, token) => {
      const { uri } = params.textDocument;
      return guarded(log, uri, async () => {
        const served = await servedDocument(services, readings, URI.parse(uri), token);
        return served === undefined ? null : ((await answer(served, params)) ?? null);
      });
    },
    aboutNow: (answer) => (params, token) => {
      const { uri } = params.textDocument;
      const known = readDocument(services, readings, URI.parse(uri));
      // A text that an editor has just opened was read as it stands on disk.
      const isNewest = known?.document.textDocument === services.workspace.TextDocuments.get(uri);
      if (known === undefined || !isNewest) return asking.about(answer)(params, token);
      return guarded(log, uri, async () => (await answer(known, params)) ?? null);
    },
    aboutAll: (answer) => async (params, token) => {
      await whenAllRead(services, token);
      return asking.about(answer)(params, token);
    },
    anywhere: (where, answer) => (params, token) =>
      guarded(log, where, async () => {
        await whenAllRead(services, token);
        return answer(params);
      }),
  };
  return asking;
}

async function servedDocument(
  services: LangiumSharedServices,
  readings: Readings,
  uri: URI,
  token: CancellationToken,
): Promise<Served | undefined> {
  if (!isServed(services, uri)) return undefined;
  await whenRead(services, uri, token);
  return readDocument(services, readings, uri);
}

function isServed({ workspace }: LangiumSharedServices, uri: URI): boolean {
  return workspace.TextDocuments.get(uri) !== undefined && servesScheme(uri.scheme);
}

function readDocument(services: LangiumSharedServices, readings: Readings, uri: URI): Served | undefined {
  const document = isServed(services, uri) ? services.workspace.LangiumDocuments.getDocument(uri) : undefined;
  const reading = readings.get(uri);
  return document && reading && { document, model: reading.model };
}

/** A feature that fails is told in the log; to whoever asked, it has nothing to say. */
async function guarded<Answer>(log: Log, where: string, answer: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ResponseError) {
      throw error;
    }
    log.failure(where, error);
    return null;
  }
}
