// The product's own mark: the sun of a Đông Sơn bronze drum. It is not a State or Party emblem.

export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="14.4" fill="none" stroke="currentColor" stroke-width="1.6" />
    <path
      d="M16.0 4.8L17.3 11.0L21.6 6.3L19.7 12.3L25.7 10.4L21.0 14.7L27.2 16.0L21.0 17.3L25.7 21.6L19.7 19.7L21.6 25.7L17.3 21.0L16.0 27.2L14.7 21.0L10.4 25.7L12.3 19.7L6.3 21.6L11.0 17.3L4.8 16.0L11.0 14.7L6.3 10.4L12.3 12.3L10.4 6.3L14.7 11.0Z"
      fill="currentColor"
    />
  </svg>
)
