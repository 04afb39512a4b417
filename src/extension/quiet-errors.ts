/** Keeps the client from opening windows and messages on its own: the status item says how the server is. */
import {
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';

type Options = Required<
  Pick<LanguageClientOptions, 'errorHandler' | 'initializationFailedHandler' | 'revealOutputChannelOn'>
>;

/** Goes on as the client's own handler would: a server that ends is started again, until it has ended too often. */
export function quietErrors(client: () => BaseLanguageClient): Options {
  let own: ErrorHandler | undefined;
  const usual = () => {
    own ??= client().createDefaultErrorHandler();
    return own;
  };
  return {
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: async (...about) => ({ ...(await usual().error(...about)), handled: true }),
      closed: async () => ({ ...(await usual().closed()), handled: true }),
    },
  };
}
