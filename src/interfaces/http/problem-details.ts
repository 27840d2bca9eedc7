import { errorText, type Language } from '../messages/error-text.ts';
import type { SiteWords } from '../messages/org-words.ts';

/** RFC 9457, with a stable `code` and the refused fields. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly FieldText[];
  /** To be quoted to the organisation; leads to the line in the log. */
  readonly incident?: string;
}

interface FieldText {
  readonly field: string;
  readonly code: string;
  readonly text: string;
  /** What it is about, where a refusal that may be about this or that says so. */
  readonly about?: string;
}

const STATUS: Readonly<Record<string, number>> = {
  invalid: 422,
  rule: 409,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  'not-found': 404,
  'no-such-method': 405,
  gone: 410,
  stale: 412,
  'too-many': 429,
  'too-large': 413,
  unreadable: 400,
  unsupported: 415,
  busy: 503,
};

/** From the root of the site: the page that explains it. */
const problemPath = (code: string): string => `/developpeurs/problemes/${code}`;

interface Refusal {
  readonly kind: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly { field: string; code: string; details?: Readonly<Record<string, unknown>> }[];
}

/** By shape, not by class: pages are bundled apart from the application and bring their own copies of a class. */
function isRefusal(error: unknown): error is Refusal {
  const candidate = error as Partial<Refusal> | null;
  return (
    typeof candidate?.kind === 'string' && candidate.kind in STATUS && typeof candidate.code === 'string'
  );
}

/**
 * The one table from what went wrong to what is answered.
 * @param incident makes and logs a reference for the unforeseen; its message is never shown
 */
export function toProblem(
  error: unknown,
  language: Language,
  incident: (error: unknown) => string,
  words?: SiteWords,
): ProblemDetails {
  if (!isRefusal(error)) {
    const reference = incident(error);
    return {
      type: 'about:blank',
      title: errorText(language, 'unexpected', { reference }),
      status: 500,
      code: 'unexpected',
      incident: reference,
    };
  }
  return {
    type: problemPath(error.code),
    title: errorText(language, error.code, error.details, words),
    status: STATUS[error.kind] ?? 500,
    code: error.code,
    ...(error.details && Object.keys(error.details).length > 0 && { details: error.details }),
    ...(error.fields && {
      fields: error.fields.map(({ field, code, details }) => ({
        field,
        code,
        text: errorText(language, code, details, words),
        ...(typeof details?.['about'] === 'string' && { about: details['about'] }),
      })),
    }),
  };
}
