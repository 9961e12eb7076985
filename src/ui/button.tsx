import type { ComponentChildren } from 'preact';

type Look = {
  /** One primary button per view. */
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** Deletes or withdraws something. */
  danger?: boolean;
  children: ComponentChildren;
};

export type ButtonProps = Look & {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Sends without the browser's own checks: to save a draft. */
  formNoValidate?: boolean;
  formAction?: string;
  form?: string;
};

/** A button. Its words are a verb with its object. Never give it the name `action`: that hides the form's own. */
export function Button({ variant = 'primary', danger, type = 'submit', ...button }: ButtonProps) {
  return (
    <button
      class="ds-button"
      type={type}
      data-variant={variant === 'primary' ? undefined : variant}
      data-color={danger ? 'danger' : undefined}
      {...button}
    />
  );
}

/** A link that looks like a button, for the one step a page leads to. */
export function ButtonLink({ variant = 'primary', danger, href, children }: Look & { href: string }) {
  return (
    <a
      class="ds-button"
      href={href}
      data-variant={variant === 'primary' ? undefined : variant}
      data-color={danger ? 'danger' : undefined}
    >
      {children}
    </a>
  );
}
