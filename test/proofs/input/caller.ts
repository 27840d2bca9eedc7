import http from 'node:http';
import net from 'node:net';

export interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
export interface Answer {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
}

const PATIENCE_MS = 15_000;
const KEPT = 400_000;

/** Asks as it is told, without the courtesies of a browser. */
export class Caller {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

  constructor(private readonly port: number) {}

  async ask(question: Question): Promise<Answer> {
    const answer = await this.once(question);
    // The server may close an idle connection at the moment it is used again: every client tries once more.
    return answer === 'idle connection closed' ? ((await this.once(question, false)) as Answer) : answer;
  }

  private once(
    { method, path, headers = {}, body }: Question,
    again = true,
  ): Promise<Answer | 'idle connection closed'> {
    const began = performance.now();
    return new Promise((resolve) => {
      let isAnswered = false;
      const none = () => {
        if (isAnswered) return;
        if (again && request.reusedSocket) resolve('idle connection closed');
        else resolve({ status: 0, headers: {}, text: '', milliseconds: performance.now() - began });
      };
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const request = http.request(
        {
          host: '127.0.0.1',
          port: this.port,
          method,
          path,
          agent: this.agent,
          headers: { host: `localhost:${this.port}`, ...length, ...headers },
          timeout: PATIENCE_MS,
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            if (text.length < KEPT) text += chunk;
          });
          const done = () => {
            isAnswered = true;
            const { statusCode: status = 0, headers: got } = response;
            resolve({ status, headers: got, text, milliseconds: performance.now() - began });
          };
          response.once('end', done).once('error', done);
        },
      );
      request.once('timeout', () => request.destroy());
      request.once('error', none).once('close', none);
      request.end(body);
    });
  }

  /** Bytes as they are, on a connection of their own. */
  raw(bytes: string | Buffer): Promise<Answer> {
    const began = performance.now();
    return new Promise((resolve) => {
      const socket = net.connect(this.port, '127.0.0.1');
      let text = '';
      socket.setTimeout(3000, () => socket.destroy());
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
        if (text.includes('\r\n\r\n')) socket.end();
      });
      socket.on('error', () => {});
      socket.once('close', () => {
        const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
        resolve({ status, headers: {}, text, milliseconds: performance.now() - began });
      });
      socket.write(bytes);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
