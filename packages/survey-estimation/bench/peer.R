## The same questions to R's survey: Rscript peer.R FILE.csv REPLICATES [groups]. Prints a line of JSON for each step.
suppressMessages(library(survey))
args <- commandArgs(TRUE)
peak <- function() as.numeric(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
step <- function(name, what, times = 1) { t <- system.time(r <- what); cat(sprintf('{"engine": "R", "name": "%s", "seconds": %.3f, "cpu": %.3f, "peak": %.0f}\n', name, times * t[3], times * (t[1] + t[2]), peak())); invisible(r) }
step("load", d <- read.csv(args[1], stringsAsFactors = TRUE))
step("design", x <- svydesign(~psu, strata = ~stratum, weights = ~w, data = d, nest = TRUE))
if (length(args) > 2) { step("mean in each area", svyby(~income, ~area, x, svymean)); quit() }
step("proportions", svymean(~school, x))
step("proportions x 3 domains", svyby(~school, ~country, x, svymean))
step("total", svytotal(~income, x))
step("Rao-Scott F", svychisq(~school + sex, x))
step("5 quantiles", svyquantile(~income, x, c(.1, .25, .5, .75, .9), ci = TRUE))
step("logistic", svyglm(employed ~ school + sex + country + age, x, family = quasibinomial()))
step("rake + shares", svymean(~school, rake(x, list(~sex, ~country), list(data.frame(sex = c("woman", "man"), Freq = c(5e7, 5e7)), data.frame(country = c("Algeria", "Morocco", "Tunisia"), Freq = c(4e7, 3.5e7, 2.5e7))))))
n <- as.numeric(args[2])
if (n > 0) step("bootstrap 500", { b <- as.svrepdesign(x, type = "bootstrap", replicates = n); svyby(~school, ~sex + country, b, svymean) }, 500 / n)
step("elements: mean", { e <- svydesign(~1, strata = ~stratum, weights = ~w, data = d); svymean(~income, e) })
step("elements: proportions", svymean(~school, e))
step("elements: ratio", svyratio(~income, ~years, e))
step("elements: logistic, two numbers", svyglm(employed ~ income + years, e, family = quasibinomial()))
step("logistic, two numbers", svyglm(employed ~ income + years, x, family = quasibinomial()))
step("mean in 200 groups", svyby(~income, ~area, x, svymean))
