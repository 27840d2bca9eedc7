import type { FormPieces } from './multipart-fields.server.ts';

/** A form of fields alone that passes by: its beginning is kept, as far as its fields came whole in it. */
export class PassingFields {
  private readonly kept: Buffer[] = [];
  private isCut = false;

  /**
   * @param left bytes as they travel: what goes beyond is not kept
   * @param mostFields the others are not given back
   */
  constructor(
    private left: number,
    private readonly mostFields: number,
  ) {}

  /** What comes next of it. */
  take(bytes: Uint8Array): void {
    this.isCut ||= bytes.length > this.left;
    // A copy: a view would keep all that passed.
    if (this.left > 0) this.kept.push(Buffer.from(bytes.subarray(0, this.left)));
    this.left = Math.max(0, this.left - bytes.length);
  }

  pieces(): FormPieces {
    const begun = Buffer.concat(this.kept).toString();
    const whole = this.isCut ? begun.slice(0, Math.max(0, begun.lastIndexOf('&'))) : begun;
    return { texts: [...new URLSearchParams(firstFields(whole, this.mostFields))], file: null };
  }
}

function firstFields(form: string, most: number): string {
  let end = -1;
  for (let fields = 0; fields < most; fields++) {
    end = form.indexOf('&', end + 1);
    if (end === -1) return form;
  }
  return form.slice(0, end);
}
