/** Most particular first: a browser also says the names of those it descends from. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (names: readonly [RegExp, string][], said: string): string | undefined =>
  names.find(([pattern]) => pattern.test(said))?.[1];

/**
 * What a browser says of itself, in two names that people know: "Firefox · Linux". Kept instead of the whole line, which
 * tells more than a member needs to recognise their own device.
 * @returns empty when neither is known
 */
export function deviceNamed(userAgent: string | null): string {
  const said = (userAgent ?? '').slice(0, 1_000);
  return [first(BROWSERS, said), first(SYSTEMS, said)].filter(Boolean).join(' · ');
}
