import type { Clock, FileStore, Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { PaintedPictures } from './painted-pictures.port.ts';
import type { ShareCard, ShareCardPainter } from './share-card.port.ts';

/** Whoever asks: a picture takes a tenth of a second of a processor. */
const PAINTED: ThrottleRule = { name: 'share-picture', limit: 60, windowSeconds: 60 };

/** Pictures for sharing, painted once and kept by what is on them. */
export class SharePicture {
  private readonly underWay = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly painter: ShareCardPainter,
    private readonly files: FileStore,
    private readonly throttle: Throttle,
    private readonly painted: PaintedPictures,
    private readonly clock: Clock,
  ) {}

  /**
   * @param hash of the words on the card, hexadecimal; judged by the caller
   * @throws TooManyTries when many other pictures were painted in the last minute
   */
  async execute(card: ShareCard, hash: string): Promise<Uint8Array> {
    const key = `shares/${hash}.png`;
    const known = await this.files.get(key);
    if (known) return known.bytes;
    const begun = this.underWay.get(key);
    if (begun) return begun;
    const painting = this.paint(card, key).finally(() => this.underWay.delete(key));
    this.underWay.set(key, painting);
    return painting;
  }

  private async paint(card: ShareCard, key: string): Promise<Uint8Array> {
    await this.throttle.hit(PAINTED, 'all');
    const [logo, photo] = await Promise.all([this.fileOf(card.look.logo), this.fileOf(card.photo)]);
    const bytes = await this.painter.paint(card, { logo, photo });
    // Told first: a picture that nobody knows of would stay for ever.
    await this.painted.add(key, this.clock.now());
    await this.files.put(key, { bytes, contentType: 'image/png' });
    return bytes;
  }

  private async fileOf(key: string | null): Promise<Uint8Array | null> {
    return key === null ? null : ((await this.files.get(key))?.bytes ?? null);
  }
}
