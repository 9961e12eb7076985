/** Three threads that become one; the classes give it the lighter dyes in dark mode. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke-width="4" stroke-linecap="round">
      <path class="b" d="M3 27.5C14 27.5 13 20 29 20" />
      <path class="k" d="M3 16H29" />
      <path class="i" d="M3 4.5C14 4.5 13 12 29 12" />
    </svg>
  );
}
