/** Of the screen, which may have two points for one. */
const SIDE = 192;

/** Which picture each canvas was last asked for: a large one is ready later than the small one that follows it. */
const asked = new WeakMap<HTMLCanvasElement, File>();

/** Draws what a file shows, small and whole; nothing where the browser cannot read it. No address is made for it. */
export async function drawThumbnail(file: File, canvas: HTMLCanvasElement): Promise<void> {
  asked.set(canvas, file);
  canvas.hidden = true;
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture && asked.get(canvas) === file) {
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.hidden = false;
  }
  picture?.close();
}
