import { checkCodes } from '../check/index.ts';

/** What `--help` prints. */
export const help = `xlsform: from a spreadsheet questionnaire (XLSForm) to an ODK XForm

Usage
  xlsform <form> [out.xml] [options]

  <form>     .xlsx, .xlsm, .xls, .ods or .csv (told apart by content), markdown tables (.md), or JSON (.json)
  [out.xml]  where to write; default: beside the form; - for standard output
             A form with external choices also gets itemsets.csv, beside the XForm.

Options
  -c, --check         run the questionnaire checks too; without out.xml nothing is written
      --skip <codes>  leave out some checks, by code, separated by commas
      --strict        a warning counts as a failure (exit code 4)
      --format <f>    text (default; problems on standard error) or json (one object on standard output)
  -l, --lang <l>      language of the messages: ar, fr or en; default: that of the shell, else en
      --compact       do not indent the XForm
  -r, --reverse       from an XForm (.xml) back to a workbook (default: .xlsx beside the form); itemsets.csv beside
                      the form is read; what a workbook cannot hold is listed as warnings
  -h, --help          this text
  -v, --version       version of the converter

Checks
  ${checkCodes.join('\n  ')}

Exit codes
  0  converted (there may be warnings)
  1  the questionnaire has errors; nothing is written
  2  the command line is wrong
  3  a file cannot be read or written
  4  converted with warnings, under --strict
`;
