## Rscript against-r.R REFERENCE.R ASKED.json ANSWERED.json
## Answers random specs with the reference code of the fixtures (R's survey). Each item of ASKED: {data, spec}.
args <- commandArgs(TRUE)
sys.source(args[1], envir = globalenv())
asked <- fromJSON(args[2], simplifyVector = FALSE)
answered <- lapply(asked, function(one) tryCatch(attempt(answer(one$spec, read_table(one$data, one$spec$variables))), error = function(e) list(list(crash = conditionMessage(e)))))
answered <- lapply(answered, function(a) if (!is.null(a$error)) list(a) else a)
writeLines(json(lapply(answered, function(a) list(results = a))), args[3])
