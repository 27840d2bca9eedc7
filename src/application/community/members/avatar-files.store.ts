import type { FileStore, StoredFile } from '../../shared/ports.ts';
import type { StoredImage } from '../../shared/text.ports.ts';

/** Sides of the squares in pixels, in the order in which the workshop makes them. */
export const AVATAR_SIZES = [192, 48] as const;

const WITHHELD = 'withheld';

/** The files of an avatar: `{key}/192.webp` and `{key}/48.webp`. */
export class AvatarFiles {
  constructor(private readonly files: FileStore) {}

  async put(key: string, images: readonly StoredImage[]): Promise<void> {
    await Promise.all(
      AVATAR_SIZES.map(async (size, index) => {
        const image = images[index];
        if (image) await this.files.put(`${key}/${size}.webp`, image);
      }),
    );
  }

  /** Taken away by a decision: kept under a name that no address leads to. Done twice, it stays done. */
  async withhold(key: string | null): Promise<void> {
    if (key !== null) await this.move(key, `${WITHHELD}/${key}`);
  }

  /** Back where it can be seen. */
  async show(key: string | null): Promise<void> {
    if (key !== null) await this.move(`${WITHHELD}/${key}`, key);
  }

  /** What it shows or showed, also where it is withheld already: who withheld it may have to begin anew. */
  async read(key: string): Promise<StoredFile | null> {
    const file = `${key}/${AVATAR_SIZES[0]}.webp`;
    return (await this.files.get(file)) ?? this.files.get(`${WITHHELD}/${file}`);
  }

  /** Nothing can bring it back any more. */
  async discardWithheld(key: string | null): Promise<void> {
    if (key !== null) await this.discard(`${WITHHELD}/${key}`);
  }

  private async move(from: string, to: string): Promise<void> {
    for (const size of AVATAR_SIZES) {
      const file = await this.files.get(`${from}/${size}.webp`);
      if (!file) continue;
      await this.files.put(`${to}/${size}.webp`, file);
      await this.files.delete(`${from}/${size}.webp`);
    }
  }

  /** What is no longer shown; a file that stays behind does no harm. */
  async discard(key: string | null): Promise<void> {
    if (key === null) return;
    await Promise.allSettled(AVATAR_SIZES.map((size) => this.files.delete(`${key}/${size}.webp`)));
  }
}
