## Questions and designs beyond the fixtures, answered by R's survey 4.1; "by formula" where it has no function.

## ------------------------------------------------------------------------------------------------ unequal probabilities
make_design <- local({ before <- make_design; function(spec, data) { d <- spec$design
  if (is.null(d$pps)) return(before(spec, data)); p <- d$pps
  options(survey.lonely.psu = "remove", survey.adjust.domain.lonely = FALSE)
  ids <- if (length(d$clusters)) data.frame(id1 = crossed(data, d$clusters[[1]])) else data.frame(id1 = seq_len(nrow(data)))
  strata <- if (length(d$strata)) data.frame(st1 = as.integer(crossed(data, d$strata[[1]])))     # numbers: ave() of a factor is NA
  how <- switch(p$method, brewer = "brewer", overton = "overton", `hartley-rao` = HR(), joint = ppsmat(matrix(unlist(p$joint), length(p$joint), byrow = TRUE), tolerance = 0))
  variance <- if (identical(p$estimator, "yates-grundy")) "YG" else "HT"
  data$.id <- match(ids$id1, unique(ids$id1)); ids <- ~.id     # rowsum sorts the clusters, the factors of Brewer's variance follow the file
  x <- if (p$method == "joint") svydesign(ids = ids, probs = known(data, p$probability), data = data, pps = how, variance = variance)
    else svydesign(ids = ids, strata = strata, fpc = data.frame(known(data, p$probability)), data = data, pps = how, variance = variance)
  x } })

## survey 4.1 has a method to take rows of such a design, but does not register it
among <- function(x, used) if (inherits(x, "pps")) getFromNamespace("[.pps", "survey")(x, used) else x[used, ]

## ------------------------------------------------------------------------------------------------ two phases
## Sizes of the strata of phase one are read from the rows they belong to (4.1 reads those of the first rows of the file).
invisible(assignInNamespace("Dcheck_multi_subset", local({ before <- getFromNamespace("Dcheck_multi_subset", "survey"); b <- deparse(body(before)); k <- grep("stage], sampsize, withreplacement", b, fixed = TRUE); stopifnot(length(k) == 1); b[k] <- sub("sampsize,", "sampsize[uid],", b[k], fixed = TRUE); body(before) <- parse(text = b)[[1]]; before }), "survey"))
two_phase <- function(spec, data) { d <- spec$design; f <- function(v) if (is.null(v)) NULL else as.formula(paste("~", v)); p <- d$phaseTwo
  options(survey.lonely.psu = d$lonelyPsu %||% "fail", survey.adjust.domain.lonely = FALSE)
  data$.sel <- holds(p$selected, data); data$.prob <- if (is.null(d$weights)) 1 else 1 / data[[d$weights]]; data$.p2 <- if (is.null(p$strata)) 1 else as.integer(crossed(data, p$strata)); data$.c <- crossed(data, c(d$strata[[1]], d$clusters[[1]])); two <- length(d$clusters) > 1; if (two) data$.d <- as.integer(crossed(data, c(d$strata[[1]], d$clusters[[1]], d$clusters[[2]]))); data$.row <- seq_len(nrow(data))
  data$.c <- as.integer(data$.c); ids <- if (two) ~.c + .d else if (length(d$clusters)) ~.c else ~.row
  if (length(d$strata)) data$.s <- crossed(data, d$strata[[1]])
  twophase(id = list(ids, ~.row), strata = list(if (length(d$strata)) ~.s, ~.p2), probs = if (is.null(d$weights)) NULL else list(~.prob, NULL), fpc = list(if (length(d$fpc)) f(paste(vapply(d$fpc, function(k) k$count, ""), collapse = "+")), NULL), subset = ~.sel, data = data, method = "full") }
two_phase_answer <- function(spec, data, e) { y <- if (e$kind == "ratio") cbind(many(e$numerator, data)[, 1], many(e$denominator, data)[, 1]) else many(e$of, data); names <- paste0(".v", seq_len(ncol(y)))
  u <- holds(spec$design$phaseTwo$selected, data) & complete.cases(y); if (!is.null(spec$domain)) u <- u & holds(spec$domain, data) %in% TRUE; for (v in text(e$by)) u <- u & !is.na(data[[v]]); y[!complete.cases(y), ] <- 0
  m <- as.formula(paste("~", paste(names, collapse = "+"))); data[names] <- as.data.frame(y)
  if (!any(u)) refuse("empty-domain", "no row is left")
  rows <- lapply(groups_of(e$by, data, u), function(g) { data$.u <- g$rows; one <- subset(two_phase(spec, data), .u)
    s <- switch(e$kind, mean = svymean(m, one), total = svytotal(m, one), ratio = svyratio(~.v1, ~.v2, one))
    labels <- if (e$kind == "ratio") paste0(colnames(many(e$numerator, data))[1], "/", e$denominator) else colnames(many(e$of, data))
    lapply(seq_along(coef(s)), function(j) { r <- list(label = labels[j]); if (!is.null(g$by)) r$by <- g$by; c(r, list(estimate = as.vector(coef(s))[j], se = tidy_se(as.vector(unlist(SE(s)))[j], max(abs(coef(s)), 1e-6)), n = sum(g$rows))) }) })
  list(kind = e$kind, rows = do.call(c, rows)) }
answer <- local({ before <- answer; function(spec, data) { if (is.null(spec$design$phaseTwo)) return(before(spec, data)); lapply(spec$estimates, function(e) attempt(two_phase_answer(spec, data, e))) } })

## ------------------------------------------------------------------------------------------------ models
glm_fit <- function(x, est, base) { p <- prepare(x, est, base, many(est$response, x$variables, FALSE)[, 1], TRUE, NULL, FALSE); one <- x[p$used, ]; z <- fit_rows(one, p$used, cbind(p$m[, p$keep, drop = FALSE], many(est$response, x$variables, FALSE)[, 1])); z[is.na(z)] <- 0
  names <- paste0(".x", seq_along(p$keep)); colnames(z) <- c(names, ".y"); one$variables <- cbind(one$variables, as.data.frame(z))
  link <- est$link; family <- switch(est$family %||% "gaussian", gaussian = gaussian(link %||% "identity"), binomial = , quasibinomial = quasibinomial(link %||% "logit"), poisson = , quasipoisson = quasipoisson(link %||% "log"), gamma = Gamma(link %||% "log"), `inverse-gaussian` = inverse.gaussian(link %||% "1/mu^2"))
  f <- as.formula(paste(".y ~ ", paste(names[-1], collapse = "+"))); fit <- eval(bquote(svyglm(.(f), one, family = .(family), control = glm.control(epsilon = 1e-15, maxit = 100))))
  list(fit = fit, term = attr(p$m, "term")[p$keep], names = colnames(p$m), keep = p$keep, used = p$used, df = freedom(x, p$used, NULL) + 1 - length(p$keep), design = one) }
further_glm <- function(x, est, base) { g <- glm_fit(x, est, base); list(kind = "glm", terms = term_rows(g$names, g$keep, as.vector(coef(g$fit)), unname(as.matrix(vcov(g$fit))), g$df), df = g$df, n = sum(g$used)) }
term_test <- function(x, est, base) { g <- glm_fit(x, est$model, base); keys <- vapply(est$terms, function(t) if (is.list(t)) paste(text(t$interaction), collapse = ":") else t, ""); i <- which(g$term %in% keys)
  fit <- g$fit; one <- g$design; r <- regTermTest(fit, as.formula(paste("~", paste0(".x", i, collapse = "+"))), method = "LRT", lrt.approximation = "integration", df = g$df)
  out <- list(kind = "termTest", statistic = as.vector(r$chisq), ndf = length(i), ddf = g$df, p = if (length(i) == 1) pf(as.vector(r$chisq) / r$lambda, 1, g$df, lower.tail = FALSE)); if (length(i) > 1) out$p <- NULL; out }     # of several terms its p is an approximation
compare_models <- function(x, est, base) { fits <- lapply(est$models, function(m) glm_fit(x, m$model, base)); big <- fits[[which.max(sapply(fits, function(g) length(g$keep)))]]$fit
  list(kind = "compareModels", rows = lapply(seq_along(fits), function(k) { fit <- fits[[k]]$fit; names(fit$coefficients) <- names(coef(fit)); a <- AIC(fit); row <- list(label = est$models[[k]]$label); if (!inherits(fit, "svylm") && fit$family$family != "gaussian") row <- c(row, list(deviance = fit$deviance, effectiveParameters = unname(a["eff.p"]), aic = unname(a["AIC"]))); row })) }

## Multinomial logit by formula: Newton steps on the weighted likelihood, sandwich of the scores
multinomial_of <- function(x, est, base) { d <- x$variables; yf <- column(d, est$response); p <- prepare(x, est, base, as.numeric(yf), TRUE, NULL, FALSE); u <- p$used; y <- factor(yf[u]); K <- nlevels(y); X <- p$m[u, p$keep, drop = FALSE]; w <- weight_of(x)[u]; q <- ncol(X); Y <- outer(y, levels(y)[-1], `==`) + 0
  b <- matrix(0, q, K - 1); for (i in 1:60) { e <- exp(X %*% b); P <- e / (1 + rowSums(e)); score <- do.call(cbind, lapply(1:(K - 1), function(k) X * (Y - P)[, k])); H <- matrix(0, q * (K - 1), q * (K - 1)); for (j in 1:(K - 1)) for (k in 1:(K - 1)) H[(j - 1) * q + 1:q, (k - 1) * q + 1:q] <- crossprod(X * (w * P[, j] * ((j == k) - P[, k])), X); step <- solve(H, colSums(score * w)); b <- b + matrix(step, q); if (max(abs(step)) < 1e-13) break }
  if (max(abs(b)) > 12) far <<- TRUE
  z <- matrix(0, length(u), length(b)); z[u, ] <- score %*% solve(H); V <- covariance(x, u, z); df <- freedom(x, u, NULL) + 1 - q; names <- as.vector(outer(colnames(p$m), levels(y)[-1], function(a, l) paste0(l, ": ", a))); keep <- as.vector(outer(p$keep, (seq_len(K - 1) - 1) * ncol(p$m), "+"))
  list(kind = "multinomial", terms = term_rows(names, keep, as.vector(b), V, df), df = df, n = sum(u)) }

## Predictive margins by formula: the mean prediction with everybody at one level; its influence is that of a mean plus that of the coefficients (Graubard and Korn 1999)
margins_of <- function(x, est, base) { m <- est$model; p <- prepare(x, m, base, many(m$response, x$variables, FALSE)[, 1], TRUE, NULL, FALSE); u <- p$used; g <- glm_fit(x, m, base); family <- g$fit$family; b <- as.vector(coef(g$fit)); w <- weight_of(x)[u]; X <- p$m[u, p$keep, drop = FALSE]; y <- many(m$response, x$variables, FALSE)[u, 1]; eta <- drop(X %*% b); mu <- family$linkinv(eta); d <- family$mu.eta(eta)
  IF <- (X * ((y - mu) * d / family$variance(mu))) %*% solve(crossprod(X * (w * d^2 / family$variance(mu)), X)); lev <- levels(column(x$variables, est$of)); Z <- NULL; e <- c(); ok <- c()
  for (l in lev) { at <- colnames(X); mine <- startsWith(at, paste0(est$of, "=")); Xl <- X; Xl[, mine] <- rep(as.numeric(at[mine] == paste0(est$of, "=", l)), each = nrow(X)); known <- l == lev[1] || paste0(est$of, "=", l) %in% at; pr <- family$linkinv(drop(Xl %*% b)); k <- sum(w * pr) / sum(w); grad <- colSums(w * family$mu.eta(drop(Xl %*% b)) * Xl) / sum(w); Z <- cbind(Z, (pr - k) / sum(w) + IF %*% grad); e <- c(e, k); ok <- c(ok, known) }
  z <- matrix(0, length(u), ncol(Z)); z[u, ] <- Z; s <- sqrt(diag(covariance(x, u, z))); list(kind = "margins", rows = lapply(seq_along(lev), function(i) list(label = paste0(est$of, "=", lev[i]), estimate = if (ok[i]) e[i] else none, se = if (ok[i]) s[i] else none))) }

## ------------------------------------------------------------------------------------------------ tests
halves <- function(x, est, base) { d <- x$variables; y <- many(est$of, d, FALSE)[, 1]; g <- if (is.null(est$by)) NULL else column(d, est$by); u <- used_rows(x, base, cbind(y, if (is.null(g)) 1 else as.numeric(g))); if (!any(u)) refuse("empty-domain", "no row is left"); one <- x[u, ]; z <- fit_rows(one, u, cbind(ifelse(u, y, 0), if (is.null(g)) 1 else as.numeric(g))); z[is.na(z)] <- 0; one$variables$.y <- z[, 1]; one$variables$.g <- if (is.null(g)) 1 else match(z[, 2], sort(unique(as.numeric(g[u]))), nomatch = 1) - 1; list(one = one, used = u, df = freedom(x, u, NULL), groups = if (is.null(g)) 1 else length(unique(g[u]))) }
t_test <- function(x, est, base) { h <- halves(x, est, base); if (is.null(est$by)) { s <- svymean(~.y, h$one); e <- as.vector(coef(s)) - (est$mean %||% 0); se <- tidy_se(as.vector(SE(s)), e); t <- if (se > 0) e / se else none; return(list(kind = "tTest", estimate = e, se = se, statistic = t, ddf = h$df, p = if (h$df > 0) 2 * pt(-abs(t), h$df) else none, n = sum(h$used))) }
  if (h$groups != 2) refuse(if (h$groups < 2) "too-few-levels" else "bad-spec", "two groups"); s <- svyttest(.y ~ .g, h$one); list(kind = "tTest", estimate = as.vector(s$estimate), se = as.vector(s$estimate / s$statistic), statistic = as.vector(s$statistic), ddf = h$df - 1, p = if (h$df > 1) 2 * pt(-abs(as.vector(s$statistic)), h$df - 1) else none, n = sum(h$used)) }
rank_test <- function(x, est, base) { h <- halves(x, est, base); if (h$groups < 2) refuse("too-few-levels", "two groups"); s <- svyranktest(.y ~ .g, h$one, test = switch(est$score %||% "wilcoxon", wilcoxon = "wilcoxon", vanDerWaerden = "vanderWaerden", median = "median"))
  if (h$groups == 2) list(kind = "rankTest", estimate = as.vector(s$estimate), se = abs(as.vector(s$estimate / s$statistic)), statistic = as.vector(s$statistic), ddf = h$df - 1, n = sum(h$used)) else list(kind = "rankTest", statistic = as.vector(s$parameter) / (h$groups - 1), ndf = h$groups - 1, ddf = h$df - h$groups + 1, n = sum(h$used)) }
logrank_test <- function(x, est, base) { d <- x$variables; g <- column(d, est$by); y <- cbind(column(d, est$time), many(est$event, d, FALSE)[, 1]); u <- used_rows(x, base, cbind(y, as.numeric(g))); if (!any(u)) refuse("empty-domain", "no row is left"); if (length(unique(g[u])) < 2) refuse("too-few-levels", "two groups"); g <- factor(g[u]); k <- nlevels(g); q <- k - 1; w <- weight_of(x)[u]; t <- y[u, 1]; e <- y[u, 2]
  times <- sort(unique(t[e == 1])); S <- 1; U <- matrix(0, sum(u), q); G <- outer(g, levels(g)[-1], `==`) + 0       # by formula: observed less expected, martingale residuals (Fleming and Harrington 1991)
  for (s in times) { risk <- t >= s; Y <- sum(w[risk]); dead <- e == 1 & t == s; N <- sum(w[dead]); share <- colSums(w[risk] * G[risk, , drop = FALSE]) / Y; W <- S^(est$rho %||% 0) * (1 - S)^(est$gamma %||% 0); S <- S * (1 - N / Y); U <- U + W * sweep(G, 2, share) * (dead - risk * N / Y) }
  z <- matrix(0, length(u), q); z[u, ] <- U; V <- covariance(x, u, z); s <- colSums(U * w); F <- sum(s * solve(V, s)) / q; list(kind = "logrankTest", statistic = F, ndf = q, ddf = freedom(x, u, NULL) + 1 - q, n = sum(u)) }

## A Nelson-Aalen curve over replicates, by formula: the hazard again with the weights of each
curve_of <- local({ before <- curve_of; function(x, est, base) { if (!is_rep(x) || identical(est$estimator, "product-limit")) return(before(x, est, base)); d <- x$variables; y <- cbind(column(d, est$time), many(est$event, d, FALSE)[, 1]); by <- text(est$by); whole <- used_rows(x, base, y); for (v in by) whole <- whole & !is.na(column(d, v)); if (!any(whole)) refuse("empty-domain", "no row is left"); at <- unlist(est$at); z <- qnorm(1 - (1 - (est$confidence$level %||% .95)) / 2)
  hazard <- function(w, u) { t <- y[u, 1]; e <- y[u, 2] == 1; w <- w[u]; times <- sort(unique(t[e & w != 0])); step <- vapply(times, function(s) sum(w[e & t == s]) / sum(w[t >= s]), 0); vapply(at, function(s) sum(step[times <= s]), 0) }
  rows <- lapply(groups_of(by, d, whole), function(g) { u <- g$rows; H <- hazard(weight_of(x), u); V <- spread(x, replicated(x, function(w) hazard(w, u)), H); lapply(seq_along(at), function(k) { s <- sqrt(V[k, k]); row <- list(label = est$time); if (!is.null(g$by)) row$by <- g$by; c(row, list(time = at[k], estimate = exp(-H[k]), se = exp(-H[k]) * s, ci = I(c(exp(-H[k] - z * s), min(1, exp(-H[k] + z * s)))), df = none, n = sum(u), sumw = sum(weight_of(x)[u]))) }) })
  list(kind = "km", rows = do.call(c, rows)) } })

## ------------------------------------------------------------------------------------------------ correlations and standardised means
correlations <- function(x, est, base) { y <- many(est$of, x$variables, FALSE); u <- used_rows(x, base, y); if (!any(u)) refuse("empty-domain", "no row is left"); one <- x[u, ]; z <- fit_rows(one, u, y); z[is.na(z)] <- 0; v <- svyvar(z, one); k <- ncol(z); m <- matrix(as.vector(v), k); V <- as.matrix(vcov(v)); at <- function(i, j) (j - 1) * k + i; rows <- list()
  for (i in 1:(k - 1)) for (j in (i + 1):k) { r <- m[i, j] / sqrt(m[i, i] * m[j, j]); grad <- numeric(k * k); grad[at(i, j)] <- r / m[i, j]; grad[at(i, i)] <- -r / (2 * m[i, i]); grad[at(j, j)] <- -r / (2 * m[j, j]); rows[[length(rows) + 1]] <- list(label = paste(colnames(y)[c(i, j)], collapse = ","), estimate = r, se = sqrt(sum(grad * (V %*% grad))), n = sum(u)) }
  list(kind = "correlation", rows = rows) }
standardised_of <- function(x, est, base) { d <- x$variables; y <- many(est$of, d, FALSE)[, 1]; over <- text(est$over); u <- used_rows(x, base, cbind(y, as.numeric(column(d, over)))); lev <- vapply(est$shares, function(s) as.character(s$levels[[1]]), ""); share <- vapply(est$shares, function(s) s$share, 0)
  have <- lev %in% as.character(column(d, over)[u]); if (!all(have)) return(list(kind = "standardised", rows = list(list(label = est$of[[1]], estimate = none, se = none)))); one <- x[u, ]; one$variables$.a <- factor(as.character(one$variables[[over]]), levels = lev); one$variables$.y <- one$variables[[est$of[[1]]]]; s <- svymean(~.y, svystandardize(one, by = ~.a, over = ~1, population = share)); list(kind = "standardised", rows = list(list(label = est$of[[1]], estimate = as.vector(coef(s)), se = as.vector(SE(s)), n = sum(u)))) }

answer_one <- local({ before <- answer_one; glms <- function(e) e$kind == "glm" && ((e$family %||% "gaussian") %in% c("quasibinomial", "quasipoisson", "inverse-gaussian") || (e$link %||% "identity") %in% c("cauchit", "inverse", "sqrt") || ((e$family %||% "") %in% c("poisson", "gamma", "binomial") && (e$link %||% "log") %in% c("identity", "log") && !is.null(e$link)))
  function(x, est, base) if (glms(est)) further_glm(x, est, base) else switch(est$kind, termTest = term_test(x, est, base), compareModels = compare_models(x, est, base), margins = margins_of(x, est, base), multinomial = multinomial_of(x, est, base), tTest = t_test(x, est, base), rankTest = rank_test(x, est, base), logrankTest = logrank_test(x, est, base), correlation = correlations(x, est, base), standardised = standardised_of(x, est, base), before(x, est, base)) })
