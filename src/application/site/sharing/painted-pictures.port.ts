/** Which pictures for sharing were painted, and when. Any of them can be painted again. */
export interface PaintedPictures {
  add(key: string, at: Date): Promise<void>;
  /** Forgets the oldest of those painted before then, and none of `but`. @returns their keys, whose files may go */
  forgetBefore(at: Date, most: number, but: readonly string[]): Promise<readonly string[]>;
}
