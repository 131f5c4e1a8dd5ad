// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/folderscard.h"

#include "models/answer.h"
#include "models/storewatch.h"
#include "services/mediaimport.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/look/icons.h"
#include "ui/look/widgets.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QStandardPaths>
#include <QStyle>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

// A path in one line, however narrow: its middle is left out first.
class PathLine final : public QLabel
{
public:
    explicit PathLine(const QString &path) : QLabel(path)
    {
        setTextFormat(Qt::PlainText);
        setToolTip(path);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto place = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
        painter.drawText(rect(), int(place), fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
    }
};

Text *wrapped(Text *text)
{
    text->setWordWrap(true);
    return text;
}

} // namespace

FoldersCard::FoldersCard(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_meaning(wrapped(new Text({}, Size::Secondary, Weight::Regular, Text::Ink::Soft))), m_rows(new QVBoxLayout),
      m_trouble(wrapped(new Text({}, Size::Secondary))), m_add(new Button(tr("Add folder")))
{
    setObjectName(u"foldersCard"_s);
    m_choose = [](QWidget *asker, const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(asker->window(), tr("A folder for assistants"),
                                       QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setObjectName(u"chooseFolder"_s);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, asker, chosen);
        dialog->open();
    };
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    outer->addWidget(card);
    card->body()->addWidget(new Text(tr("Folders"), Size::Body, Weight::Strong));
    m_meaning->setObjectName(u"foldersMeaning"_s);
    m_trouble->setObjectName(u"foldersTrouble"_s);
    m_trouble->setTone(Tone::Bad);
    m_trouble->hide();
    m_add->setObjectName(u"addFolder"_s);
    m_add->setIcon(icon(u"plus"_s));
    m_rows->setSpacing(Space::kTiny);
    card->body()->addWidget(m_meaning);
    card->body()->addLayout(m_rows);
    card->body()->addWidget(m_trouble);
    card->body()->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &Button::clicked, this, [this] {
        m_choose(this, [this](const QString &folder) { change(m_desk.imports.openFolder(m_desk.actor, folder)); });
    });
    connect(&desk.watch, &StoreWatch::changed, this, &FoldersCard::read);
    read();
}

FoldersCard::~FoldersCard() = default;

void FoldersCard::read()
{
    answer(m_desk.imports.folders(m_desk.actor), this, [this](const Result<QStringList> &folders) { take(folders); });
}

void FoldersCard::take(const Result<QStringList> &folders)
{
    if (!folders)
        return tell(folders.error());
    if (!m_folders)
        tell();
    show(*folders);
}

void FoldersCard::change(QFuture<Result<QStringList>> changed)
{
    answer(changed, this, [this](const Result<QStringList> &folders) {
        if (!folders)
            return tell(folders.error());
        tell();
        show(*folders);
    });
}

void FoldersCard::tell(const std::optional<Error> &trouble)
{
    m_trouble->setText(trouble ? sentenceFor(*trouble) : QString());
    m_trouble->setVisible(trouble.has_value());
}

void FoldersCard::show(const QStringList &folders)
{
    if (m_folders == folders)
        return;
    m_folders = folders;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    while (const std::unique_ptr<QLayoutItem> item{m_rows->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be what was pressed
    }
    for (const QString &folder : folders)
        m_rows->addWidget(makeRow(folder));
    m_meaning->setText(
        folders.isEmpty()
            ? tr("None yet: for assistants, Postrider reads no files of this computer until you open a folder to them.")
            : tr("For your assistants, Postrider reads pictures, videos and sound from here and from all folders "
                 "within, and no other files."));
    if (hadFocus)
        m_add->setFocus();
}

QWidget *FoldersCard::makeRow(const QString &folder)
{
    auto *line = new QWidget;
    line->setObjectName(u"folder-"_s + folder);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kSmall);
    const QString shown = QDir::toNativeSeparators(folder);
    auto *remove = Button::withIcon(u"trash"_s, tr("Close %1 to assistants").arg(shown));
    remove->setObjectName(u"removeFolder"_s);
    row->addWidget(new PathLine(shown), 1);
    row->addWidget(remove);
    connect(remove, &Button::clicked, this,
            [this, folder] { change(m_desk.imports.closeFolder(m_desk.actor, folder)); });
    return line;
}

} // namespace Postrider
