import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

const VERSION = /^[\w.-]{1,20}$/;

/** @throws InvalidValue beside `charter` */
export function charterVersionOf(raw: string): string {
  const version = boundedText('charter', raw, { max: 20 });
  if (!VERSION.test(version)) throw new InvalidValue('charter', 'field.pattern');
  return version;
}

/**
 * Only the version in force can be accepted.
 * @param accepted empty when the box was left empty
 * @throws InvalidValue `field.must-accept`
 */
export function acceptedCharter(accepted: string, inForce: string): string {
  if (accepted === '' || accepted !== inForce) throw new InvalidValue('charter', 'field.must-accept');
  return charterVersionOf(accepted);
}
