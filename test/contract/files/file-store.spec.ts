import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileStore, FoundFiles } from '#application/shared/ports';
import { DiskFileStore } from '#infrastructure/platform/files/disk-file-store';
import { S3FileStore } from '#infrastructure/platform/files/s3-file-store';
import { startS3Peer, type S3Peer } from '../../support/s3-peer.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = (content: string) => ({ bytes: bytes(content), contentType: 'text/plain; charset=utf-8' });

function itStoresFiles(store: () => FileStore & FoundFiles): void {
  it('gives back the bytes and the type that were put', async () => {
    const all = Uint8Array.from({ length: 256 }, (_, n) => n);
    await store().put('avatars/0199/192.webp', { bytes: all, contentType: 'image/webp' });
    expect(await store().get('avatars/0199/192.webp')).toEqual({ bytes: all, contentType: 'image/webp' });
  });

  it('holds an empty file and one of five megabytes', async () => {
    await store().put('sizes/none', text(''));
    expect((await store().get('sizes/none'))?.bytes).toHaveLength(0);
    const large = new Uint8Array(5 * 1024 * 1024).fill(7);
    await store().put('sizes/large', { bytes: large, contentType: 'application/octet-stream' });
    expect(Buffer.compare((await store().get('sizes/large'))!.bytes, large)).toBe(0);
  });

  it('replaces a file whole', async () => {
    await store().put('replaced', text('long before'));
    await store().put('replaced', { bytes: bytes('short'), contentType: 'image/png' });
    expect(await store().get('replaced')).toEqual({ bytes: bytes('short'), contentType: 'image/png' });
  });

  it('never shows half of one file and half of another', async () => {
    const versions = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(300_000));
    await store().put('raced', text(versions[0]!));
    const reads = [];
    const writes = versions.map((version) => store().put('raced', text(version)));
    for (let n = 0; n < 10; n++) reads.push(await store().get('raced'));
    await Promise.all(writes);
    reads.push(await store().get('raced'));
    for (const read of reads) expect(versions).toContain(Buffer.from(read!.bytes).toString());
  });

  it('finds a file without reading it, and gives what is in it piece by piece', async () => {
    const large = Uint8Array.from({ length: 3 * 1024 * 1024 }, (_, n) => n % 251);
    await store().put('found/large', { bytes: large, contentType: 'image/webp' });
    const found = await store().find('found/large');
    expect(found).toMatchObject({ contentType: 'image/webp', size: large.length });
    const pieces: Uint8Array[] = [];
    for await (const piece of (await found!.open())!) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.compare(Buffer.concat(pieces), large)).toBe(0);
  });

  it('lets go of a file that is not read to its end', async () => {
    await store().put('found/left', { bytes: new Uint8Array(3 * 1024 * 1024), contentType: 'image/webp' });
    for (let times = 0; times < 60; times++)
      for await (const piece of (await (await store().find('found/left'))!.open())!) {
        expect(piece.length).toBeGreaterThan(0);
        break;
      }
    expect((await store().get('found/left'))?.bytes).toHaveLength(3 * 1024 * 1024);
  });

  it('finds nothing where nothing is, and opens nothing that was deleted meanwhile', async () => {
    expect(await store().find('never/put')).toBeNull();
    await store().put('found/gone', text(''));
    const found = await store().find('found/gone');
    expect(found?.size).toBe(0);
    await store().delete('found/gone');
    expect(await found!.open()).toBeNull();
    expect(await store().find('found/gone')).toBeNull();
  });

  it('answers null for what was never put and for what was deleted', async () => {
    await store().put('deleted', text('x'));
    await store().delete('deleted');
    expect(await store().get('deleted')).toBeNull();
    expect(await store().get('never/put')).toBeNull();
    await store().delete('never/put');
  });

  it.each([
    '',
    '/etc/passwd',
    '../outside',
    'a/../../outside',
    'a/./b',
    'a//b',
    'a/',
    'a\\b',
    'a\0b',
    'a\n',
    'A',
    'é',
    '.hidden',
    'a/.hidden',
    'a'.repeat(129),
    Array.from({ length: 11 }, () => 'a').join('/'),
    '%2e%2e/a',
  ])('refuses the key %j', async (key) => {
    await expect(store().put(key, text('x'))).rejects.toThrow('Not a key for a file');
    await expect(store().get(key)).rejects.toThrow('Not a key for a file');
    await expect(store().find(key)).rejects.toThrow('Not a key for a file');
    await expect(store().delete(key)).rejects.toThrow('Not a key for a file');
  });
}

describe('files on the disk', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
  const store = new DiskFileStore(folder);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  itStoresFiles(() => store);

  it('leaves no draft behind', async () => {
    await store.put('tidy/file', text('x'));
    const names = fs.readdirSync(folder, { recursive: true }).map(String);
    expect(names.filter((name) => path.basename(name).startsWith('.'))).toEqual([]);
    expect(names).toContain(path.join('bytes', 'tidy', 'file'));
  });
});

describe('files in an object store', () => {
  let peer: S3Peer;
  let store: S3FileStore;
  beforeAll(async () => {
    peer = await startS3Peer();
    store = new S3FileStore(peer);
  });
  afterAll(async () => {
    await store.close();
    await peer.close();
  });
  itStoresFiles(() => store);

  it('signs its requests and names the bucket in the path', async () => {
    await store.put('signed/file', text('x'));
    expect(peer.requests.at(-1)).toBe('PUT /bucket/signed/file');
    const stranger = new S3FileStore({ ...peer, accessKeyId: 'another' });
    await expect(stranger.get('signed/file')).rejects.toThrow('AccessDenied');
    await stranger.close();
  });

  it('tells a missing bucket from a missing file', async () => {
    const elsewhere = new S3FileStore({ ...peer, bucket: 'elsewhere' });
    await expect(elsewhere.get('signed/file')).rejects.toThrow('NoSuchBucket');
    await elsewhere.close();
  });
});
