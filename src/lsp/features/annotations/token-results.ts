/** Tokens as the protocol counts them, and what was last sent of each document, so that an edit sends only a change. */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { standardTypes, type Token, tokenModifiers, tokenTypes } from './semantic-tokens.js';

/** `own`: the language's kinds by their own names, for a client that knows their colours. */
export function legendOf(naming: 'own' | 'standard'): SemanticTokensLegend {
  const types = tokenTypes.map((type) => (naming === 'own' ? type : standardTypes[type]));
  return { tokenTypes: types, tokenModifiers: [...tokenModifiers] };
}

export class TokenResults {
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  full(uri: string, tokens: readonly Token[]): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.builders.set(uri, builder);
    return filled(builder, tokens).build();
  }

  /** What changed since the result `previous`; all of it when that was not the last one. */
  delta(uri: string, tokens: readonly Token[], previous: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.builders.get(uri);
    if (builder === undefined) return this.full(uri, tokens);
    builder.previousResult(previous);
    return filled(builder, tokens).buildEdits();
  }

  forget(uri: string): void {
    this.builders.delete(uri);
  }
}

/** Tokens of a part of a document, which no later change is told of. */
export function tokensAlone(tokens: readonly Token[]): SemanticTokens {
  const { data } = filled(new SemanticTokensBuilder(), tokens).build();
  return { data };
}

function filled(builder: SemanticTokensBuilder, tokens: readonly Token[]): SemanticTokensBuilder {
  for (const { span, type, modifiers } of tokens) {
    const { start, end } = span;
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      tokenTypes.indexOf(type),
      bits(modifiers),
    );
  }
  return builder;
}

function bits(modifiers: Token['modifiers']): number {
  let set = 0;
  for (const modifier of modifiers) set |= 1 << tokenModifiers.indexOf(modifier);
  return set;
}
