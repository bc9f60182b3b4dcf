## Rscript answers.R REFERENCE.R FURTHER.R ASKED.json ANSWERED.json
## Answers specs with the reference code of the fixtures (R's survey) and with further.R. Each item of ASKED: {data, spec}.
## An estimate at which R itself stops is answered {crash: message}; it is no disagreement.
args <- commandArgs(TRUE)
sys.source(args[1], envir = globalenv())
sys.source(args[2], envir = globalenv())
## Without compression, survey 4.1 writes the replicates of lonely strata under "adjust" to the wrong elements of the matrix.
as.svrepdesign <- function(design, ..., compress) survey::as.svrepdesign(design, ..., compress = identical(getOption("survey.lonely.psu"), "adjust"))
## svytotal leaves the rows of wholly sampled strata out of the replicates, and not out of the full total that `mse` compares with.
prepared <- local({ made <- make_design; function(spec, data) { x <- made(spec, data); fixed <- attr(x, "fixed"); x$selfrep <- NULL; invisible(capture.output(for (s in spec$calibration) x <- calibrate_step(x, s))); attr(x, "fixed") <- fixed; x } })
## Where the data are separated, R's searches end somewhere on the way to infinity: such an answer is none.
far <- FALSE
watched <- function(fit, coefficients, binary = function(...) TRUE) { force(fit); function(...) { r <- fit(...); if (binary(...)) { b <- coefficients(r); if (anyNA(b) || max(abs(b)) > 12) far <<- TRUE }; r } }
settle <- watched(settle, identity, function(X, y, w, off, family, b) grepl("binomial|poisson", family$family))
ordinal_fit <- watched(ordinal_fit, function(r) r$theta)
cox_of <- watched(cox_of, function(r) attr(r, "extreme"))
calm <- function(r) if (is.numeric(k <- attr(r, "rcond")) && k < 1e-9) list(crash = "a covariance matrix that is nearly singular") else r
plain <- local({ before <- plain; function(r) before(calm(r)) })
one_answer <- function(spec, data) lapply(spec$estimates, function(e) { one <- spec; one$estimates <- list(e); far <<- FALSE
  r <- tryCatch(attempt(answer(one, data))[[1]], error = function(x) list(crash = conditionMessage(x)))
  if (far) list(crash = "a coefficient runs to infinity, in the sample or in a replicate") else r })
asked <- fromJSON(args[3], simplifyVector = FALSE)
answered <- lapply(asked, function(one) { data <- read_table(one$data, one$spec$variables); list(results = one_answer(one$spec, data)) })
writeLines(json(answered), args[4])
