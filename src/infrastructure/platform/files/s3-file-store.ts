import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { FileStore, FoundFile, FoundFiles, StoredFile } from '#application/shared/ports';
import { checkedKey } from './file-key.ts';

export interface S3Options {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Of what was put without a type. */
const UNTOLD = 'application/octet-stream';

/** Files in a bucket of any S3-compatible store, which must exist and be closed to the public. */
export class S3FileStore implements FileStore, FoundFiles {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Options) {
    this.bucket = bucket;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true,
      maxAttempts: 3,
      // Stores other than Amazon's refuse the checksums that it adds by default.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 3000, requestTimeout: 15_000 },
    });
  }

  async put(key: string, { bytes, contentType }: StoredFile): Promise<void> {
    await this.client.send(
      new PutObjectCommand({ ...this.object(key), Body: bytes, ContentType: contentType }),
    );
  }

  async get(key: string): Promise<StoredFile | null> {
    const found = await this.read(key);
    if (!found) return null;
    return {
      bytes: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
      contentType: found.ContentType ?? UNTOLD,
    };
  }

  async find(key: string): Promise<FoundFile | null> {
    try {
      const found = await this.client.send(new HeadObjectCommand(this.object(key)));
      return {
        contentType: found.ContentType ?? UNTOLD,
        size: found.ContentLength ?? 0,
        open: async () => {
          const read = await this.read(key);
          return read && ((read.Body as Readable | undefined) ?? Readable.from([]));
        },
      };
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.object(key)));
  }

  async close(): Promise<void> {
    this.client.destroy();
  }

  private async read(key: string): Promise<GetObjectCommandOutput | null> {
    try {
      return await this.client.send(new GetObjectCommand(this.object(key)));
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  private object(key: string) {
    return { Bucket: this.bucket, Key: checkedKey(key) };
  }
}
