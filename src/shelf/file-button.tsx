import { useId, useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly label: string;
  /** As the `accept` of a file input. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that lets the reader choose a file: the browser's own field under our look. */
export function FileButton({ label, accept, disabled, onFile }: FileButtonProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <label class={`button button-outline file ${disabled ? 'file-busy' : ''}`} for={id}>
      {label}
      <input
        id={id}
        ref={input}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={() => {
          const file = input.current?.files?.[0];
          // The same file can be chosen again, after it was mended.
          if (input.current) input.current.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
