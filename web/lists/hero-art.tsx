/** The picture of the home page: the five marks of the branches, cut and set beside each other. Ornament alone. */
export function HeroArt() {
  return (
    <svg className="hero__art" viewBox="0 0 480 480" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      <path d="M0 120 120 0h40v40L40 160H0z" />
      <path d="M160 160h53c40 0 67 22 67 54v106c-14-16-40-24-67-24h-53z" />
      <path className="alt" d="M400 160h-53c-40 0-67 22-67 54v106c14-16 40-24 67-24h53z" />
      <path d="M320 80a40 40 0 0 1 80 0 40 40 0 0 0 80 0v80H320z" />
      <circle className="alt" cx="440" cy="34" r="34" />
      <path
        className="alt"
        fillRule="evenodd"
        d="M0 320h160v160H0zm16 20v24h24v-24zm0 48v24h24v-24zm0 48v24h24v-24zm104-96v24h24v-24zm0 48v24h24v-24zm0 48v24h24v-24z"
      />
      <path
        fillRule="evenodd"
        d="M400 320a80 80 0 1 1 0 160 80 80 0 0 1 0-160zm0 42-33 19v38l33 19 33-19v-38z"
      />
      <path className="alt" d="M160 0h160v160H160z" />
      <path className="alt2" d="M400 160h80v160h-80z" />
    </svg>
  );
}
