/** Sends `journey/model`. Only the newest model of a document waits to be sent: a slow reader is never far behind. */
import type { Connection } from 'vscode-languageserver';
import { type ModelMessage, modelNotification } from '../messages/server.js';
import type { Log } from './log.js';

export class ModelSender {
  private readonly waiting = new Map<string, ModelMessage>();
  private isSending = false;

  constructor(
    private readonly connection: Connection,
    private readonly log: Log,
  ) {}

  send(message: ModelMessage): void {
    this.waiting.set(message.uri, message);
    if (!this.isSending) {
      void this.sendWaiting();
    }
  }

  /** A closed document's model is of no use to anyone. */
  forget(uri: string): void {
    this.waiting.delete(uri);
  }

  private async sendWaiting(): Promise<void> {
    this.isSending = true;
    try {
      // What is put on the map meanwhile is visited too.
      for (const [uri, message] of this.waiting) {
        this.waiting.delete(uri);
        await this.connection.sendNotification(modelNotification, message);
      }
    } catch (error) {
      this.log.failure(modelNotification.method, error);
    } finally {
      this.isSending = false;
    }
  }
}
