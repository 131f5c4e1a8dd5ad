// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/conversionpool.h"

#include <QThreadPool>
#include <QtConcurrent>

namespace Postrider {

namespace {

// An encoder takes all cores; a second one is for what is due while a film is being prepared.
constexpr int kAtOnce = 2;

class ConversionPool final : public QThreadPool
{
public:
    ConversionPool() { setMaxThreadCount(kAtOnce); }
};

Q_GLOBAL_STATIC(ConversionPool, conversionPool)

Outcome convertEach(const QString &folder, const QList<Conversion> &conversions, const Watch &watch)
{
    for (qsizetype i = 0; i < conversions.size(); ++i) {
        Watch ofOne = watch;
        if (watch.progress)
            ofOne.progress = [&watch, i, count = conversions.size()](double done) {
                watch.progress((double(i) + done) / double(count));
            };
        if (const auto converted = convert(folder, conversions.at(i), ofOne); !converted)
            return fail(converted.error());
    }
    return {};
}

} // namespace

QFuture<Outcome> convertAll(const QString &folder, const QList<Conversion> &conversions, const Watch &watch)
{
    QThreadPool *const pool = conversionPool(); // run() takes a pool by this very type
    return QtConcurrent::run(pool, [folder, conversions, watch] { return convertEach(folder, conversions, watch); });
}

} // namespace Postrider
