import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Peer {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `METHOD /bucket/key` of every request that was answered. */
  readonly requests: string[];
  close(): Promise<void>;
}

const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=test-key\/\d{8}\/test-region\/s3\/aws4_request, SignedHeaders=[\w;-]*host[\w;-]*, Signature=[0-9a-f]{64}$/;

/** The part of an object store that the site uses: one bucket, path style, signed requests only. */
export async function startS3Peer(): Promise<S3Peer> {
  const objects = new Map<string, { bytes: Buffer; contentType: string }>();
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = decodeURIComponent(new URL(request.url!, 'http://peer').pathname);
      requests.push(`${request.method} ${path}`);
      const fail = (status: number, code: string) => {
        response.writeHead(status, { 'content-type': 'application/xml' });
        response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
      };
      if (!SIGNED.test(request.headers.authorization ?? '')) return fail(403, 'AccessDenied');
      if (!path.startsWith('/bucket/')) return fail(404, 'NoSuchBucket');
      const object = objects.get(path);
      switch (request.method) {
        case 'PUT':
          objects.set(path, {
            bytes: Buffer.concat(chunks),
            contentType: request.headers['content-type'] ?? 'binary/octet-stream',
          });
          return response.writeHead(200, { etag: '"1"' }).end();
        case 'GET':
        case 'HEAD':
          if (!object) return fail(404, 'NoSuchKey');
          return response
            .writeHead(200, { 'content-type': object.contentType, 'content-length': object.bytes.length })
            .end(request.method === 'GET' ? object.bytes : undefined);
        case 'DELETE':
          objects.delete(path);
          return response.writeHead(204).end();
        default:
          return fail(405, 'MethodNotAllowed');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket: 'bucket',
    region: 'test-region',
    accessKeyId: 'test-key',
    secretAccessKey: 'test-secret',
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
