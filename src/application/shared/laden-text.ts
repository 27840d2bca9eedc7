import { InvalidValue } from '#domain/shared/domain-error';
import type { RenderedText } from './text.ports.ts';

/**
 * Who writes more than is drawn is told so, instead of finding it as plain paragraphs among readers. What stands already, and what a
 * decision mends, is shown as it can be.
 * @throws InvalidValue beside the field
 */
export function mustBeDrawn<Rendered extends Pick<RenderedText, 'isLaden'>>(
  field: string,
  rendered: Rendered,
): Rendered {
  if (rendered.isLaden) throw new InvalidValue(field, 'text.too-laden');
  return rendered;
}
