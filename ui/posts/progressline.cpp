// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/progressline.h"

#include "ui/look/widgets.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

ProgressLine::ProgressLine(const Integration &account, const QString &network, QWidget *parent)
    : QWidget(parent), m_network(network), m_words(new Text({})), m_bar(new QProgressBar),
      m_stop(new Button(tr("Cancel")))
{
    setObjectName(u"progress"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(nullptr, Tone::Info);
    outer->addWidget(card);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::kSmall);
    line->addWidget(new PlatformBadge(account.platform, 20));
    m_words->setObjectName(u"progressWords"_s);
    m_words->setWordWrap(true);
    line->addWidget(m_words, 1);
    m_stop->setObjectName(u"stopUpload"_s);
    m_stop->setAccessibleName(tr("Cancel the upload to %1").arg(network));
    line->addWidget(m_stop);
    card->body()->addLayout(line);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    card->body()->addWidget(m_bar);
    connect(m_stop, &Button::clicked, this, [this] {
        m_stop->setEnabled(false); // asked for once
        Q_EMIT stopAsked();
    });
}

ProgressLine::~ProgressLine() = default;

void ProgressLine::show(const SendingProgress &progress)
{
    m_words->setText(sentence(progress));
    m_bar->setValue(progress.percent());
    // A conversion is waited for by nobody: the post can be taken back as long as it goes on.
    m_stop->setVisible(progress.step == SendingProgress::Step::Upload);
}

QString ProgressLine::sentence(const SendingProgress &progress) const
{
    switch (progress.step) {
    case SendingProgress::Step::Convert:
        return tr("Converting a file for %1: %2 %").arg(m_network).arg(progress.percent());
    case SendingProgress::Step::Upload:
        return tr("Uploading to %1: %2 % of %3")
            .arg(m_network)
            .arg(progress.percent())
            .arg(locale().formattedDataSize(progress.total));
    }
    Q_UNREACHABLE();
}

} // namespace Postrider
